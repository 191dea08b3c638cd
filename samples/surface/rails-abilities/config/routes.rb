Rails.application.routes.draw do
  root :to => "pages#home", :via => [:get, :post]
  resources :beds, :path_names => { :new => "new/:plot_name", :edit => "rework" }, :only => [:index, :new, :edit, :destroy] do
    scope :module => :beds do
      resource :plan, :only => :show
      resource :data, :only => :show
    end
    match :water, :on => :member, :via => [:get, :post]
  end
  namespace :plots, :path => "" do
    resource :feed, :path => "(/of/:gardener)/plots/rss", :only => :show
  end
  resources :drafts, path: "", only: :show
  namespace :api, :path => "api/0.2" do
    resources :seeds, :only => [:index, :create]
    resources :tools, :only => :index
  end
  concern :notable do
    resources :notes, :only => [:index, :create] do
      post :pin, :on => :member
    end
    member do
      put :mark
    end
    get :marks, :on => :collection
  end
  resources :trees, :only => :show, :concerns => [:notable]
  namespace :garden do
    resources :paths, :only => :index do
      concerns :notable
    end
    resource :gate, :only => :show, :concerns => :notable
  end
  resources :rows, :only => :show, :shallow => true do
    resources :spots, :only => [:index, :show] do
      get :soil, :on => :member
      get :dry, :on => :collection
      resources :crops, :only => [:create, :destroy]
    end
  end
end
