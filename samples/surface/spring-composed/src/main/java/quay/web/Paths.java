package quay.web;

public final class Paths {
  public static final String SHIPS = "/ships";
  public static final String NAME = "ships";
}
