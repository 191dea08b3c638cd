package depot.guard;

public @interface Open {
}
