require "test_helper"

class PickerTest < ActiveSupport::TestCase
  test "takes nothing unripe" do
    picker = Picker.new(Bed.new(ripe_on: nil))
    assert_raises(Picker::NotRipe) { picker.pick(100) }
  end
end
