#include "ui/shell/breadcrumb.h"

#include "ui/theme/texts.h"

#include <QStringList>

#include <algorithm>

namespace bulkhead {

QString breadcrumb(const Manifest &manifest, ByteOffset offset)
{
    QStringList parts{toQString(manifest.source()->path())};
    const auto found = std::ranges::find_if(manifest.resources(), [offset](const Resource &resource) {
        const TextRange range = resource.root().range();
        return offset >= range.begin && offset <= range.end;
    });
    if (found != manifest.resources().end()) {
        parts.append(QStringLiteral("%1 %2").arg(toQString(found->kind()), toQString(found->name())));
        const std::string path = found->root().document()->nodeAt(offset).path();
        if (!path.empty())
            parts.append(toQString(path));
    }
    return parts.join(QStringLiteral(" › "));
}

} // namespace bulkhead
