import { type DragEvent, useState } from "react";

/** Drag and drop within one list. Buttons do the same for the keyboard and for touch, which has no drag and drop. */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    propsOf: (index: number) => ({
      draggable: true,
      "data-dragged": index === dragged || undefined,
      "data-over": (index === over && index !== dragged) || undefined,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        setDragged(index);
      },
      onDragOver: (event: DragEvent) => {
        if (dragged !== undefined) {
          event.preventDefault();
          setOver(index);
        }
      },
      onDrop: (event: DragEvent) => {
        if (dragged !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          onMove(dragged, index);
          end();
        }
      },
      onDragEnd: end,
    }),
  };
}
