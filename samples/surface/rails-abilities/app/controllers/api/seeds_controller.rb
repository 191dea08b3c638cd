module Api
  class SeedsController < ApiController
    authorize_resource

    def index; end

    def create; end
  end
end
