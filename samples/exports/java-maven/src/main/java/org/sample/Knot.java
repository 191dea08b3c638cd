package org.sample;

public class Knot {
    private int loops;

    public int tie() {
        return pull();
    }

    int pull() {
        return loops;
    }

    protected void slip() {
    }

    public enum Kind {
        BOWLINE, REEF
    }
}

class Rope {
    public void coil() {
    }
}

interface Hitch {
    void hold();
}
