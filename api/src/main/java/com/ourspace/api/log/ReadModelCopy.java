package com.ourspace.api.log;

/** A copy of read models that this process keeps elsewhere than in their tables, such as a cache or an index. */
public interface ReadModelCopy {

    /**
     * A rebuild has put other tables in the place of those that were copied: the copy may differ from them. Every
     * process calls this, within about a second, and once if it has missed several.
     */
    void onSwap();
}
