RSpec.describe Meter do
  let(:limit) { 4 }
  let(:other) { Other.new }

  it "is ready by default" do
    subject.ready?
    described_class.new(1).ready?
  end

  context "with a limit" do
    subject(:meter) do
      described_class.new(
        limit
      )
    end

    it "runs" do
      meter.run
      subject.run
      other.run
    end
  end

  context "with a text" do
    subject { "text" + "more" }

    it "is none" do
      subject.run
    end
  end
end
