import { AuthFrame } from '@/components/shell/auth-frame'

export default function AuthLayout({ children }: LayoutProps<'/'>) {
  return <AuthFrame>{children}</AuthFrame>
}
