package com.ourspace.api.catalog;

import java.util.List;

/**
 * What a list shows of a space: its name, its address and its images.
 *
 * @param images those that can be shown, in the host's order; of each, the smallest variant first
 */
public record SpaceOutline(long id, String title, String subTitle, String address, List<List<ImageLink>> images) {}
