import { hearTravelFirst } from '@/components/ui/travel'

// Runs in the browser before the router starts.
hearTravelFirst()
