package dev.everview.compiler.query;

import dev.everview.compiler.query.Query.Frame;
import dev.everview.compiler.query.Query.Frame.Bound;
import org.jspecify.annotations.Nullable;

/** Reads the bit set in which PostgreSQL keeps a window frame. Stateless. */
final class FrameReader {
    private static final int NON_DEFAULT = 0x00001;
    private static final int RANGE = 0x00002;
    private static final int ROWS = 0x00004;
    private static final int START_UNBOUNDED_PRECEDING = 0x00020;
    private static final int END_UNBOUNDED_FOLLOWING = 0x00100;
    private static final int START_CURRENT_ROW = 0x00200;
    private static final int END_CURRENT_ROW = 0x00400;
    private static final int START_OFFSET_PRECEDING = 0x00800;
    private static final int END_OFFSET_PRECEDING = 0x01000;
    private static final int EXCLUDE_CURRENT_ROW = 0x08000;
    private static final int EXCLUDE_GROUP = 0x10000;
    private static final int EXCLUDE_TIES = 0x20000;

    private FrameReader() {}

    static @Nullable Frame read(int options, @Nullable Scalar start, @Nullable Scalar end) {
        if ((options & NON_DEFAULT) == 0) {
            return null;
        }
        return new Frame(unit(options), start(options, start), end(options, end), exclusion(options));
    }

    private static Frame.Unit unit(int options) {
        if ((options & RANGE) != 0) {
            return Frame.Unit.RANGE;
        }
        return (options & ROWS) != 0 ? Frame.Unit.ROWS : Frame.Unit.GROUPS;
    }

    private static Bound start(int options, @Nullable Scalar offset) {
        if ((options & START_UNBOUNDED_PRECEDING) != 0) {
            return new Bound(Bound.Kind.UNBOUNDED_PRECEDING, null);
        }
        if ((options & START_CURRENT_ROW) != 0) {
            return new Bound(Bound.Kind.CURRENT_ROW, null);
        }
        return new Bound(
                (options & START_OFFSET_PRECEDING) != 0 ? Bound.Kind.OFFSET_PRECEDING : Bound.Kind.OFFSET_FOLLOWING,
                offset);
    }

    private static Bound end(int options, @Nullable Scalar offset) {
        if ((options & END_UNBOUNDED_FOLLOWING) != 0) {
            return new Bound(Bound.Kind.UNBOUNDED_FOLLOWING, null);
        }
        if ((options & END_CURRENT_ROW) != 0) {
            return new Bound(Bound.Kind.CURRENT_ROW, null);
        }
        return new Bound(
                (options & END_OFFSET_PRECEDING) != 0 ? Bound.Kind.OFFSET_PRECEDING : Bound.Kind.OFFSET_FOLLOWING,
                offset);
    }

    private static Frame.Exclusion exclusion(int options) {
        if ((options & EXCLUDE_CURRENT_ROW) != 0) {
            return Frame.Exclusion.CURRENT_ROW;
        }
        if ((options & EXCLUDE_GROUP) != 0) {
            return Frame.Exclusion.GROUP;
        }
        return (options & EXCLUDE_TIES) != 0 ? Frame.Exclusion.TIES : Frame.Exclusion.NONE;
    }
}
