package com.ourspace.standalone.demo;

import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.standalone.demo.picture.RoomKind;
import com.ourspace.standalone.demo.picture.RoomPicture;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A generated demo space.
 *
 * @param number from 1; the same number is the same space, to the last pixel
 * @param hostNumber which of the demo hosts lets it
 * @param photos how many pictures it has
 */
public record DemoSpace(int number, int hostNumber, SpaceListing listing, RoomKind room, int photos) {

    /** Its pictures as JPEG, drawn now. */
    public List<byte[]> draw() {
        return IntStream.range(0, photos)
                .mapToObj(photo -> RoomPicture.jpeg(room, number, photo))
                .toList();
    }
}
