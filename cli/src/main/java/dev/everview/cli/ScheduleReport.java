package dev.everview.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.everview.Scheduler;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what a scheduler does: a line for each view that has followed changes, and for each failure. */
record ScheduleReport(PrintWriter out, PrintWriter err, boolean json, boolean quiet) implements Scheduler.Listener {
    static ScheduleReport to(OutputOptions output, boolean quiet) {
        return new ScheduleReport(output.out(), output.err(), output.json(), quiet);
    }

    @Override
    public void followed(String view, long rows, Duration took) {
        if (quiet || rows == 0) {
            return;
        }
        if (json) {
            line(event("followed", view)
                    .put("rows", rows)
                    .put("milliseconds", took.toMillis())
                    .toString());
        } else {
            line(view + " has followed " + rows + " changed rows in " + took.toMillis() + " ms.");
        }
    }

    @Override
    public void failed(@Nullable String view, SQLException reason, Duration pause) {
        String message = Objects.requireNonNullElse(reason.getMessage(), "no message");
        if (json) {
            line(event("failed", view)
                    .put("sqlstate", reason.getSQLState())
                    .put("message", message)
                    .put("pause_milliseconds", pause.toMillis())
                    .toString());
        } else {
            err.println((view == null ? "the catalog" : view) + ": "
                    + message.lines().findFirst().orElse("") + " (again in " + pause.toMillis() + " ms)");
            err.flush();
        }
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }

    private static ObjectNode event(String event, @Nullable String view) {
        return new ObjectMapper().createObjectNode().put("event", event).put("view", view);
    }
}
