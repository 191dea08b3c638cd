class PagesController < ApplicationController
  before_action :authorize_guest
  before_action :check_api_readable
  before_action :require_moderator_for_drafts

  def home; end
end
