require "minitest/autorun"

class CartTest < Minitest::Test
  def setup
    @cart = Cart.new
  end

  def test_adds
    assert_equal 1, @cart.add(:apple)
    assert_raises(Full) { @cart.add :pear }
  end

  def helper
    @cart.size
  end
end

class PriceTest < ActiveSupport::TestCase
  setup do
    @price = prices(:one)
  end
  test "rounds" do
    assert @price.round(2)
  end
end
