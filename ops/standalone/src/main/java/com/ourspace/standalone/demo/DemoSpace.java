package com.ourspace.standalone.demo;

import com.ourspace.contracts.space.SpaceListing;
import java.util.List;

/**
 * A generated demo space.
 *
 * @param number from 1; the same number is the same space, with the same images
 * @param hostNumber which of the demo hosts lets it
 * @param images one to three; the first is its cover, which no other space has as its cover
 */
public record DemoSpace(int number, int hostNumber, SpaceListing listing, List<DemoImage> images) {}
