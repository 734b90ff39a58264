#pragma once

#include "core/kube/manifest.h"
#include "core/text/cancel_token.h"

#include <optional>

namespace bulkhead {

/// Why a source is no UTF-8 text (another encoding, NUL bytes, invalid UTF-8), and where; nothing if it is text. A person who
/// cancels gets "nothing".
[[nodiscard]] std::optional<NotUnderstood> findNotText(const SourceText &source, const CancelToken &cancel);

} // namespace bulkhead
