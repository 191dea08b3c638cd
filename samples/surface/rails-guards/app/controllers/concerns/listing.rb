module Listing
  def index
    @items = model.all
  end
end
