package dev.everview.bench;

import java.sql.SQLException;

/** Numbered changes, of which each can be taken back. */
interface TpchChange {
    /** Carries out a change in a transaction of its own. */
    void out(int set) throws SQLException;

    /** Takes it back in a transaction of its own. */
    void in(int set) throws SQLException;
}
