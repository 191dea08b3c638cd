class PagesController < ApplicationController
  def terms
  end
end
