#include "ui/shell/patch_export.h"

#include "core/text/unified_diff.h"

#include <QSaveFile>

namespace bulkhead {

std::string patchOf(const std::vector<ChangedSource> &changes)
{
    std::string patch;
    for (const ChangedSource &change : changes)
        patch += unifiedDiff(change.before->path(), change.before->bytes(), change.after->bytes());
    return patch;
}

Result<void> writePatch(const QString &path, const std::string &patch)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(patch.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(patch.data(), size) != size || !file.commit())
        return failure(RULE_TEXT("Core", "The patch was not written: %1"), {file.errorString().toStdString()}, path.toStdString());
    return {};
}

} // namespace bulkhead
