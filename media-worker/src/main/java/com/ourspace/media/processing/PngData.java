package com.ourspace.media.processing;

import com.ourspace.image.PngFile;
import com.ourspace.image.PngFile.Chunk;
import com.ourspace.image.UnreadableImage;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The inflated content of a PNG's IDAT chunks, read on demand. Data beyond the requested bytes is never inflated, which
 * makes a decompression bomb harmless.
 */
final class PngData implements AutoCloseable {

    private final PngFile file;
    private final Iterator<Chunk> chunks;
    private final Inflater inflater = new Inflater();

    PngData(PngFile file) {
        this.file = file;
        this.chunks = file.chunks().stream()
                .filter(chunk -> chunk.type().equals("IDAT"))
                .iterator();
    }

    /**
     * Fills the array from this index to its end.
     *
     * @throws UnreadableImage if the data ends earlier
     */
    void readFully(byte[] into, int from) throws UnreadableImage {
        int at = from;
        try {
            while (at < into.length) {
                int read = inflater.inflate(into, at, into.length - at);
                at += read;
                if (read == 0 && !inflater.needsInput()) {
                    throw new UnreadableImage("The PNG has fewer pixels than its header says.");
                }
                if (read == 0) {
                    addInput();
                }
            }
        } catch (DataFormatException broken) {
            throw new UnreadableImage("The PNG does not inflate.", broken);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void addInput() throws UnreadableImage {
        if (!chunks.hasNext()) {
            throw new UnreadableImage("The PNG is truncated in its pixels.");
        }
        Chunk next = chunks.next();
        inflater.setInput(file.bytes(), next.start(), next.length());
    }
}
