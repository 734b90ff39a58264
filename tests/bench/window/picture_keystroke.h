#pragma once

namespace bulkhead::bench {

/// From a key that changes a selector to the painted picture, in the real window over a large cluster on disk. False if a target
/// was missed. Leaves nothing to save, but a window that would ask: end the process without closing it.
[[nodiscard]] bool measureKeystrokeToPicture();

} // namespace bulkhead::bench
