class Shop < Base
  include Comparable, Priced
  attr_reader :name, :price
  before_action :load, only: [:show]

  def show
    render json: item, status: 200
    total - 1
    total * 2
    each_row *rows, &block
    render [1, 2]
    render ::Item, @name, $out
    send_mail(to: name) if ready
    price.round 2
    self.name = find name: "x" do |row|
      row.fetch :id
    end
    assert_equal 3, sum(1, 2)
    not_called = name
    x = render not_called or fail Missing
    yield name
    super name
  end
end
