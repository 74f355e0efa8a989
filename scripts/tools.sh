# Finds a JDK of version 21 or newer and Maven. Sourced by the scripts of the root directory.

# The major version of a JDK home, from its release file: no JVM is started. 0 when it is no JDK.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
  case $version in
    1.*) echo 0 ;;
    *) major=${version%%[!0-9]*}; echo "${major:-0}" ;;
  esac
}

# Follows links to the real file; readlink -f is missing on older macOS.
real_path() {
  readlink -f "$1" 2>/dev/null || python3 -c 'import os, sys; print(os.path.realpath(sys.argv[1]))' "$1" 2>/dev/null || echo "$1"
}

find_jdk() {
  best=''
  consider() { [ -z "$best" ] && [ -n "$1" ] && [ "$(jdk_major "$1")" -ge 21 ] && best=$1; return 0; }
  consider "${JAVA_HOME:-}"
  if [ -z "$best" ] && command -v java > /dev/null 2>&1; then
    on_path=$(real_path "$(command -v java)")
    consider "${on_path%/bin/java}"
  fi
  if [ -z "$best" ] && [ -x /usr/libexec/java_home ]; then
    consider "$(/usr/libexec/java_home -v 21+ 2>/dev/null)"
  fi
  if [ -z "$best" ]; then
    for home in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/.sdkman/candidates/java/* \
      "${HOME:-/}"/.jdks/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      consider "$home"
    done
  fi
  if [ -z "$best" ]; then
    echo "Everview needs a JDK of version 21 or newer, and none was found in JAVA_HOME, on the PATH or in the usual places." >&2
    echo "Install one, for example:" >&2
    echo "  Debian, Ubuntu   apt-get install openjdk-21-jdk-headless" >&2
    echo "  Fedora, RHEL     dnf install java-21-openjdk-devel" >&2
    echo "  macOS            brew install openjdk@21" >&2
    echo "  anywhere         https://adoptium.net, then set JAVA_HOME" >&2
    return 4
  fi
  JAVA_HOME=$best
  export JAVA_HOME
  if [ "$(jdk_major "$best")" -ge 23 ]; then
    # Maven 3.8 brings a library about which newer JDKs complain at length
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
    export MAVEN_OPTS
  fi
}

find_maven() {
  if command -v mvn > /dev/null 2>&1; then
    MVN=$(command -v mvn)
    return 0
  fi
  for home in "${MAVEN_HOME:-}" "${M2_HOME:-}" "${HOME:-/}/.sdkman/candidates/maven/current" /usr/share/maven /opt/maven /opt/*maven*; do
    if [ -n "$home" ] && [ -x "$home/bin/mvn" ]; then
      MVN=$home/bin/mvn
      PATH=$PATH:$home/bin
      export PATH
      return 0
    fi
  done
  echo "Everview is built with Maven 3.8 or newer, and none was found on the PATH or in the usual places." >&2
  echo "Install it, for example: apt-get install maven (Debian, Ubuntu), dnf install maven (Fedora), brew install maven (macOS)." >&2
  return 4
}
