defmodule Shop.CartTest do
  use ExUnit.Case, async: true
  alias Shop.Cart

  setup do
    {:ok, cart: Cart.new()}
  end

  setup_all %{line: line} do
    on_exit(fn -> drop(line) end)
  end

  setup :later

  describe "total/1" do
    test "is zero when empty", %{cart: cart} do
      assert Cart.total(cart) == 0
      assert_raise Cart.Missing, fn -> Cart.get!(cart, 1) end
    end

    test "not written yet"
  end

  property "never falls" do
    check all x <- integer() do
      assert helper(x) >= 0
    end
  end

  defp helper(x), do: abs(x)
end
