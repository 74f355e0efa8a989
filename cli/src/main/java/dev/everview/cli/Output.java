package dev.everview.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where answers go. It remembers the first failure, which print streams and writers keep to themselves. Not thread-safe. */
final class Output extends FilterOutputStream {
    /** What Linux says when whoever reads has enough, as {@code head} does; the JDK passes it on. */
    private static final String NO_MORE_WANTED = "Broken pipe";

    private @Nullable IOException failure;

    Output(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** What somebody has to be told of: not all of the answer arrived. */
    @Nullable
    CommandFailure failure() {
        if (failure == null || NO_MORE_WANTED.equals(failure.getMessage())) {
            return null;
        }
        return new CommandFailure(
                ExitStatus.ENVIRONMENT,
                "the output could not be written: " + failure.getMessage(),
                "the command itself has done its work; see where its output goes");
    }
}
