module Admin
  class BaseController < ApplicationController
    before_action :require_clerk
  end
end
