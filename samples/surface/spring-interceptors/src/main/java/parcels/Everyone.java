package parcels;

public @interface Everyone {
}
