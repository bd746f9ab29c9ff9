package com.ourspace.media.processing;

import com.ourspace.media.processing.ProcessingResult.Processed;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Images per second, without Kafka and S3: {@code java -cp … com.ourspace.media.processing.ImageProcessorBenchmark
 * [rounds]} on the module's test class path. It is no test, because its figure depends on the machine and its other
 * load.
 */
final class ImageProcessorBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ImageProcessorBenchmark() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        measure("1600×1200 JPEG", TestImages.jpeg(TestImages.scene(1600, 1200, 1), 0.85f), rounds * 4);
        measure("4032×3024 JPEG", TestImages.jpeg(TestImages.scene(4032, 3024, 2), 0.7f), rounds);
        measure("6000×4000 JPEG", TestImages.jpeg(TestImages.scene(6000, 4000, 3), 0.4f), rounds);
        measure("1600×1200 PNG", TestImages.png(TestImages.quarters(1600, 1200)), rounds * 4);
    }

    private static void measure(String name, byte[] upload, int images) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ImageProcessor imageProcessor = new ImageProcessor(new MemoryBudget(384L << 20));
        process(imageProcessor, upload, threads, Math.max(4, images / 4));
        long cpuStart = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        process(imageProcessor, upload, threads, images);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMillis = (PROCESS.getProcessCpuTime() - cpuStart) / 1e6 / images;
        System.out.printf(
                "%s, %,d KiB: %.1f images/s on %d threads, %.0f ms of CPU each%n",
                name, upload.length / 1024, images / seconds, threads, cpuMillis);
    }

    private static void process(ImageProcessor imageProcessor, byte[] upload, int threads, int images)
            throws Exception {
        List<Callable<ProcessingResult>> tasks = new ArrayList<>();
        for (int i = 0; i < images; i++) {
            tasks.add(() -> imageProcessor.process(upload));
        }
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            for (Future<ProcessingResult> task : crew.invokeAll(tasks)) {
                if (!(task.get() instanceof Processed)) {
                    throw new IllegalStateException(task.get().toString());
                }
            }
        }
    }
}
