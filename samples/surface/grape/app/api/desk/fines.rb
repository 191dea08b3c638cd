module Desk
  class Fines < Grape::API
    get "/open" do
      Fine.open
    end
  end
end
