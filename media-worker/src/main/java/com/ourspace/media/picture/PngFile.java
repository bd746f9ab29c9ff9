package com.ourspace.media.picture;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** A PNG of any colour type and depth. */
final class PngFile implements PictureFile {
    private static final int[] CHANNELS_BY_COLOUR_TYPE = {1, 0, 3, 1, 2, 0, 4};
    private static final int CANVAS_BYTES_PER_PIXEL = 4;

    private final PngChunks chunks;
    private final PixelSize size;
    private final int bitsPerSample;
    private final int colourType;

    private PngFile(PngChunks chunks) throws UnreadablePicture {
        this.chunks = chunks;
        this.size = new PixelSize(chunks.headerInt(0), chunks.headerInt(4));
        this.bitsPerSample = chunks.headerByte(8);
        this.colourType = chunks.headerByte(9);
    }

    static PngFile open(byte[] png) throws UnreadablePicture {
        return new PngFile(PngChunks.open(png));
    }

    @Override
    public PixelSize size() {
        return size;
    }

    @Override
    public Orientation orientation() {
        return chunks.find("eXIf").map(ExifOrientation::ofBlock).orElse(Orientation.UPRIGHT);
    }

    /** One channel more than the colour type says, for a transparent colour becomes an alpha channel. */
    @Override
    public long decodingBytes(int everyNth) {
        int channels = colourType < CHANNELS_BY_COLOUR_TYPE.length ? CHANNELS_BY_COLOUR_TYPE[colourType] + 1 : 4;
        int bytesPerSample = bitsPerSample == 16 ? 2 : 1;
        return size.everyNth(everyNth).pixels() * (channels * bytesPerSample + CANVAS_BYTES_PER_PIXEL);
    }

    @Override
    public BufferedImage decode(int everyNth) throws UnreadablePicture {
        byte[] bare = chunks.bare();
        ImageReader reader = ImageCodecs.pngReader();
        try (var input = new ByteArrayImageInputStream(bare)) {
            reader.setInput(input, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(everyNth, everyNth, 0, 0);
            BufferedImage pixels = SrgbCanvas.flatten(reader.read(0, parameters));
            return chunks.colourProfile()
                    .map(profile -> SrgbCanvas.convert(pixels, profile))
                    .orElse(pixels);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadablePicture("The PNG does not decode.", broken);
        } finally {
            reader.dispose();
        }
    }
}
