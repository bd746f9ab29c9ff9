package com.ourspace.acceptance.load;

import picocli.CommandLine.Command;

/**
 * The load generator: {@code orders}, {@code list}, {@code seed}, {@code fill} and {@code size}, each with
 * {@code --help}.
 */
@Command(
        name = "load",
        description = "Measures a running platform on this machine; prints Markdown.",
        mixinStandardHelpOptions = true,
        subcommands = {
            OrderLoad.class,
            ListLoad.class,
            SpaceSeeder.class,
            PastOrders.class,
            StoredSizes.class,
            FilterLoad.class
        })
public final class LoadGenerator {}
