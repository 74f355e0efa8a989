package dev.everview.cli;

/** The exit status by kind of outcome: stable, so that scripts can tell them apart; the help of the command lists them. */
enum ExitStatus {
    OK(0),
    DIFFERS(1),
    INVALID_INPUT(2),
    NOT_SUPPORTED(3),
    ENVIRONMENT(4),
    OUR_BUG(5);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
