package samples;

import static org.junit.Assert.*;

@Entity
@Table(name = "orders", indexes = {@Index(columnList = "a"), @Index(columnList = "b")})
public class Order {
  @Id @GeneratedValue(strategy = IDENTITY) private Long id;

  @Column(name = "state") // kept short
  private State state = State.of("new");

  @Inject Store store;

  @Override
  @SuppressWarnings({"unchecked", "class Fake {"})
  public String toString() {
    return format("%s", id);
  }

  @Deprecated void old(@Nullable String name, @Min(1) int size) {}

  @interface Audited {
    String value() default "none";
    Class<?>[] types() default {};
  }
}
