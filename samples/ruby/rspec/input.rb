require 'spec_helper'

RSpec.describe Cart, type: :model do
  let(:cart) { Cart.new(1) }
  subject { cart }

  before(:each) do
    cart.fill 3
  end

  describe '#total' do
    context "when it's empty" do
      it "is zero" do
        expect(cart.total).to eq(0)
        expect { cart.pay! }.to raise_error(Empty) { |e| e.code }
      end
      it { is_expected.to be_empty }
    end
    def helper(x)
      allow(x).to receive(:go).with("a", 1)
    end
  end
  shared_examples "a list" do |n|
    specify("counts") { expect(n).to be > 1 }
  end
end
