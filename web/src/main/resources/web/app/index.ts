// The bundler starts here; everything else is reached by imports, so that what is imported on demand is a file of its own.
import './main'
