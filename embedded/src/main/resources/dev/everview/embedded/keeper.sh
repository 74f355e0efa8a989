# Stops the server when standard input ends: because the owner closed it, or because the owner died in whatever way.
# Arguments: data directory, directory to remove afterwards (empty: keep everything), then the pg_ctl command to use.
trap '' HUP INT TERM
data=$1
remove=$2
shift 2
cat > /dev/null
status=0
# pg_ctl status answers 3 when no server is running: one that was killed leaves its file behind
"$@" status -D "$data"
if [ $? -ne 3 ] && [ -f "$data/postmaster.pid" ]; then
  "$@" stop -D "$data" -m fast -w -t 60 || "$@" stop -D "$data" -m immediate -w -t 30 || status=1
fi
if [ -n "$remove" ]; then
  rm -rf -- "$remove" || status=2
fi
exit $status
