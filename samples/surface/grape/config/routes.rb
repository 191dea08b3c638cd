Rails.application.routes.draw do
  scope "(:locale)" do
    get "shelves(/:room)(/:row)", to: "shelves#index"
    get "search/(:query)", to: "search#index"
  end
  get "loans/:id(.:format)", to: "loans#show"

  namespace :library do
    mount Desk::Root => "/api"
  end
end
