package samples;

import org.testng.annotations.*;

public class CartTest {
  @DataProvider(name = "sizes")
  public Object[][] sizes() { return new Object[][] {{1}, {size(2)}}; }

  @Test(dataProvider = "sizes", groups = "slow")
  public void holds(int size) {
    check(size);
  }

  @AfterMethod public void tearDown() {}
}
