package com.ourspace.media.processing;

import com.ourspace.image.JpegFile;
import com.ourspace.image.JpegFile.Segment;
import com.ourspace.image.UnreadableImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One scan of a JPEG: its components, the coefficients it contains, and their bits. */
final class JpegScan {

    private final boolean isProgressive;
    private final List<ComponentOfScan> parts;
    private final ScanBits bits;
    private final int restartInterval;
    private final Band band;
    private final short[] block = new short[Coefficients.BLOCK];
    private int unitsToRestart;
    /** Number of following blocks without a new coefficient in this band. */
    private int emptyBlocks;
    /** Whether the bits of this interval have run out while others follow after a restart. */
    private boolean isDamaged;

    private record ComponentOfScan(JpegComponent component, HuffmanTable dc, HuffmanTable ac) {}

    /**
     * The range of coefficients in a scan.
     *
     * @param first first index in zigzag order
     * @param last last index in zigzag order
     * @param bitBefore lowest bit of the earlier scans, 0 for none
     * @param bit lowest bit of this scan
     */
    private record Band(int first, int last, int bitBefore, int bit) {

        private static final Band ALL = new Band(0, Coefficients.BLOCK - 1, 0, 0);
        private static final int MAX_BIT = 13;

        void requireSound(int components) throws UnreadableImage {
            boolean isDc = first == 0 && last == 0;
            boolean isAc = first > 0 && first <= last && last < Coefficients.BLOCK && components == 1;
            if (!(isDc || isAc) || bit > MAX_BIT) {
                throw new UnreadableImage("A scan of the JPEG has no valid band of coefficients.");
            }
        }

        boolean bringsDc() {
            return first == 0 && bitBefore == 0;
        }

        boolean bringsAc() {
            return last > 0;
        }
    }

    private JpegScan(JpegFile file, Segment segment, List<ComponentOfScan> parts, Band band, int restartInterval) {
        this.isProgressive = file.isProgressive();
        this.parts = parts;
        this.bits = new ScanBits(file.bytes(), segment.end(), segment.dataEnd());
        this.band = band;
        this.restartInterval = restartInterval;
        this.unitsToRestart = restartInterval;
    }

    /** Reads the scan's header and prepares its components. */
    static JpegScan open(JpegFile file, Segment segment, List<JpegComponent> components, JpegTables tables)
            throws UnreadableImage {
        byte[] bytes = file.bytes();
        int at = segment.start();
        int count = at < segment.end() ? bytes[at++] : 0;
        int bandAt = at + 2 * count;
        if (count < 1 || count > components.size() || segment.end() - bandAt < 3) {
            throw new UnreadableImage("A scan of the JPEG has no header.");
        }
        Band band = Band.ALL;
        if (file.isProgressive()) {
            band = new Band(
                    bytes[bandAt] & 0xFF,
                    bytes[bandAt + 1] & 0xFF,
                    (bytes[bandAt + 2] & 0xFF) >> 4,
                    bytes[bandAt + 2] & 15);
            band.requireSound(count);
        }
        List<ComponentOfScan> parts = new ArrayList<>();
        for (; at < bandAt; at += 2) {
            JpegComponent component = find(components, bytes[at] & 0xFF);
            component.beginScan(tables);
            int dcTable = band.bringsDc() ? bytes[at + 1] >> 4 & 15 : 0;
            int acTable = band.bringsAc() ? bytes[at + 1] & 15 : 0;
            parts.add(new ComponentOfScan(component, tables.dc(dcTable), tables.ac(acTable)));
        }
        return new JpegScan(file, segment, parts, band, tables.restartInterval());
    }

    private static JpegComponent find(List<JpegComponent> components, int id) throws UnreadableImage {
        for (JpegComponent component : components) {
            if (component.id == id) {
                return component;
            }
        }
        throw new UnreadableImage("A scan of the JPEG has a component that the frame lacks.");
    }

    /**
     * Decodes a row of units and writes it into the strips, for a scan that holds all components of a sequential image.
     */
    void decodeRowOfUnits(int unitsAcross) throws UnreadableImage {
        for (int unit = 0; unit < unitsAcross; unit++) {
            beginUnit();
            for (ComponentOfScan part : parts) {
                JpegComponent component = part.component;
                for (int y = 0; y < component.down; y++) {
                    for (int x = 0; x < component.across; x++) {
                        boolean isFlat = decodeSequential(part);
                        component.paint(block, isFlat, unit * component.across + x, y);
                    }
                }
            }
            endUnit();
        }
    }

    /** Decodes the whole scan into the coefficients of its components. */
    void decodeAll(int unitsAcross, int unitsDown) throws UnreadableImage {
        if (parts.size() == 1) {
            decodeAlone(parts.getFirst());
            return;
        }
        for (int row = 0; row < unitsDown; row++) {
            for (int unit = 0; unit < unitsAcross; unit++) {
                beginUnit();
                for (ComponentOfScan part : parts) {
                    JpegComponent component = part.component;
                    for (int y = 0; y < component.down; y++) {
                        long start = (long) (row * component.down + y) * component.blocksAcross;
                        for (int x = 0; x < component.across; x++) {
                            decodeKept(part, start + unit * component.across + x);
                        }
                    }
                }
                endUnit();
            }
        }
    }

    /** Decodes a scan of one component: its units have one block, and there are no padding blocks. */
    private void decodeAlone(ComponentOfScan part) throws UnreadableImage {
        JpegComponent component = part.component;
        for (int y = 0; y < component.ownBlocksDown; y++) {
            long start = (long) y * component.blocksAcross;
            for (int x = 0; x < component.ownBlocksAcross; x++) {
                beginUnit();
                decodeKept(part, start + x);
                endUnit();
            }
        }
    }

    private void beginUnit() throws UnreadableImage {
        if (restartInterval == 0) {
            return;
        }
        if (unitsToRestart == 0) {
            if (!bits.restart()) {
                throw brokenOff();
            }
            parts.forEach(part -> part.component.previousDc = 0);
            emptyBlocks = 0;
            isDamaged = false;
            unitsToRestart = restartInterval;
        }
        unitsToRestart--;
    }

    private void endUnit() throws UnreadableImage {
        if (bits.isExhausted() && !isDamaged) {
            if (!bits.isBeforeRestart()) {
                throw brokenOff();
            }
            isDamaged = true;
        }
    }

    private static UnreadableImage brokenOff() {
        return new UnreadableImage("The JPEG is truncated in its pixels.");
    }

    private void decodeKept(ComponentOfScan part, long index) {
        if (isDamaged) {
            return;
        }
        Coefficients kept = part.component.coefficients();
        if (!isProgressive) {
            decodeSequential(part);
            kept.store(index, block);
            return;
        }
        if (band.first > 0 && band.bitBefore == 0 && emptyBlocks > 0) {
            emptyBlocks--;
            return;
        }
        kept.load(index, block);
        if (band.first == 0) {
            decodeDc(part);
        } else if (band.bitBefore == 0) {
            decodeBand(part);
        } else {
            refineBand(part);
        }
        kept.store(index, block);
    }

    /** Decodes a whole block of a sequential scan and returns whether only its first coefficient is not zero. */
    private boolean decodeSequential(ComponentOfScan part) {
        Arrays.fill(block, (short) 0);
        JpegComponent component = part.component;
        if (isDamaged) {
            block[0] = (short) component.previousDc;
            return true;
        }
        component.previousDc += bits.signed(bits.symbol(part.dc) & 15);
        block[0] = (short) component.previousDc;
        boolean isFlat = true;
        for (int k = 1; k < Coefficients.BLOCK; k++) {
            int symbol = bits.symbol(part.ac);
            int size = symbol & 15;
            int run = symbol >> 4;
            if (size == 0) {
                if (run < 15) {
                    break;
                }
                k += 15;
                continue;
            }
            k += run;
            block[JpegTables.NATURAL[k]] = (short) bits.signed(size);
            isFlat = false;
        }
        return isFlat;
    }

    private void decodeDc(ComponentOfScan part) {
        if (band.bitBefore == 0) {
            part.component.previousDc += bits.signed(bits.symbol(part.dc) & 15);
            block[0] = (short) (part.component.previousDc << band.bit);
        } else if (bits.bit() == 1) {
            block[0] |= (short) (1 << band.bit);
        }
    }

    private void decodeBand(ComponentOfScan part) {
        for (int k = band.first; k <= band.last; k++) {
            int symbol = bits.symbol(part.ac);
            int size = symbol & 15;
            int run = symbol >> 4;
            if (size == 0) {
                if (run < 15) {
                    emptyBlocks = (1 << run) - 1 + (run > 0 ? bits.bits(run) : 0);
                    return;
                }
                k += 15;
                continue;
            }
            k += run;
            block[JpegTables.NATURAL[k]] = (short) (bits.signed(size) << band.bit);
        }
    }

    /** Decodes one more bit of known coefficients, and new coefficients of that one bit (T.81, figure G.7). */
    private void refineBand(ComponentOfScan part) {
        int k = band.first;
        if (emptyBlocks == 0) {
            while (k <= band.last) {
                int symbol = bits.symbol(part.ac);
                int run = symbol >> 4;
                short fresh = 0;
                if ((symbol & 15) == 0) {
                    if (run < 15) {
                        emptyBlocks = (1 << run) + (run > 0 ? bits.bits(run) : 0);
                        break;
                    }
                } else {
                    fresh = (short) (bits.bit() == 1 ? 1 << band.bit : -1 << band.bit);
                }
                k = refineUpTo(k, run);
                if (fresh != 0 && k <= band.last) {
                    block[JpegTables.NATURAL[k]] = fresh;
                }
                k++;
            }
        }
        if (emptyBlocks > 0) {
            refineUpTo(k, Integer.MAX_VALUE);
            emptyBlocks--;
        }
    }

    /** Refines known coefficients while it skips this many zeros, and returns the index of the next zero. */
    private int refineUpTo(int from, int zeros) {
        int left = zeros;
        int k = from;
        for (; k <= band.last; k++) {
            int at = JpegTables.NATURAL[k];
            if (block[at] == 0) {
                if (left-- == 0) {
                    break;
                }
            } else if (bits.bit() == 1 && (Math.abs(block[at]) >> band.bit & 1) == 0) {
                block[at] += (short) (block[at] > 0 ? 1 << band.bit : -1 << band.bit);
            }
        }
        return k;
    }
}
