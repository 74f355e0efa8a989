package dev.everview.compiler.query;

import dev.everview.compiler.tree.TreeValue.Datum;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads values out of a datum, in the byte order of all platforms that PostgreSQL is offered on today. Not thread-safe. */
final class ByteReader {
    private final ByteBuffer buffer;

    private ByteReader(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** The bytes of a value of fixed length, as they are. */
    static ByteReader fixed(Datum datum) {
        return new ByteReader(littleEndian(array(datum.bytes())));
    }

    /** The content of a value of variable length, after its header of one or four bytes. */
    static ByteReader variable(Datum datum) {
        ByteReader reader = fixed(datum);
        reader.skipHeader();
        return reader;
    }

    /** The next value of variable length inside this one. */
    ByteReader nextVariable() {
        int start = buffer.position();
        int first = buffer.get(start) & 0xff;
        int length = (first & 1) == 1 ? first >> 1 : buffer.getInt(start) >> 2;
        ByteBuffer slice = buffer.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(start + length);
        ByteReader reader = new ByteReader(slice);
        reader.skipHeader();
        return reader;
    }

    /** The next {@code length} bytes as a reader of their own. */
    ByteReader next(int length) {
        ByteBuffer slice = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + length);
        return new ByteReader(slice);
    }

    /** Skips to a multiple of {@code alignment}, counted from the beginning of the value's header. */
    void align(int alignment) {
        int padding = (alignment - buffer.position() % alignment) % alignment;
        buffer.position(buffer.position() + padding);
    }

    /** Whether a value of variable length begins here without padding, under a header of one byte. */
    boolean atShortHeader() {
        return buffer.hasRemaining() && (buffer.get(buffer.position()) & 1) == 1;
    }

    byte int8() {
        return buffer.get();
    }

    short int16() {
        return buffer.getShort();
    }

    int int32() {
        return buffer.getInt();
    }

    long int64() {
        return buffer.getLong();
    }

    float float32() {
        return buffer.getFloat();
    }

    double float64() {
        return buffer.getDouble();
    }

    boolean hasRemaining() {
        return buffer.hasRemaining();
    }

    /** The rest, as text. */
    String text() {
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new String(rest, StandardCharsets.UTF_8);
    }

    /** Text up to the first zero byte. */
    String zeroTerminated() {
        int start = buffer.position();
        int end = start;
        while (end < buffer.limit() && buffer.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The rest, two hexadecimal digits for each byte. */
    String hexadecimal() {
        StringBuilder digits = new StringBuilder();
        while (buffer.hasRemaining()) {
            int value = buffer.get() & 0xff;
            digits.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
        }
        return digits.toString();
    }

    private void skipHeader() {
        int first = buffer.get(0) & 0xff;
        if ((first & 1) == 1) {
            buffer.position(1);
        } else if ((first & 3) == 0) {
            buffer.position(4);
        } else {
            throw new IllegalArgumentException("a compressed constant");
        }
    }

    private static byte[] array(List<Byte> bytes) {
        byte[] array = new byte[bytes.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = bytes.get(i);
        }
        return array;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
