module Api
  class ToolsController < ApiController
    authorize_resource

    def index; end
  end
end
