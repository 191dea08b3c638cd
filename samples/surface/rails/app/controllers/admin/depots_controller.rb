module Admin
  class DepotsController < BaseController
    skip_before_action :require_clerk, only: :index

    def index
    end

    def audit
    end
  end
end
