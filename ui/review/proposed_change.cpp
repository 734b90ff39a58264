#include "ui/review/proposed_change.h"

#include "core/text/parallel.h"

namespace bulkhead {

std::vector<ProposedFile> withHunks(std::vector<ChangedSource> changes, Jobs jobs, const CancelToken &cancel)
{
    std::vector<ProposedFile> files(changes.size());
    parallelFor(changes.size(), jobs, cancel, [&](std::size_t i) {
        std::vector<DiffHunk> hunks = diffHunks(changes[i].before->bytes(), changes[i].after->bytes());
        files[i] = {std::move(changes[i]), std::move(hunks)};
    });
    std::erase_if(files, [](const ProposedFile &file) { return file.hunks.empty(); });
    return files;
}

} // namespace bulkhead
