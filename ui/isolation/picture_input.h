#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/line_reason.h"
#include "ui/isolation/picture_filter.h"

#include <QString>

#include <optional>
#include <vector>

namespace bulkhead {

enum class PictureLane : std::uint8_t { Ci, Groups, Applications, Everywhere };

/// What a line says; the order is that in which lines are drawn over each other.
enum class LineKind : std::uint8_t { Removed, Unknown, Conditional, Yes, Soft, Breach };

/// One workload, several of a namespace folded into one, or the heading over those of an unfolded namespace.
struct PictureCard {
    enum class Fold : std::uint8_t { Single, Folded, Heading };

    PictureLane lane = PictureLane::Applications;
    Fold fold = Fold::Single;
    std::vector<std::size_t> workloads{}; ///< indexes; the first stands for all
    std::string namespaceName{};
    QString title{};
    QString subtitle{};
    std::optional<WorkloadClass> workloadClass{}; ///< nothing if a folded card holds several classes
    bool isChanged = false; ///< by what-if
};

struct PictureGroup {
    std::size_t group = 0; ///< index
    QString title{};
    QString subtitle{};
    QString taints{};
    QString labels{};
    bool hasHardTaint = false;
    bool hasSoftTaint = false;
    bool isAssumed = false;
    bool hasSettableLabel = false; ///< it is selected by a label that a kubelet may set
    bool hasUnknownLabels = false; ///< whether it carries a label that somebody selects is not in the files
    GroupRole home = GroupRole::Empty;
    bool isChanged = false;
};

struct PictureLine {
    std::size_t card = 0; ///< index in PictureInput::cards
    std::size_t group = 0; ///< index in PictureInput::groups
    LineKind kind = LineKind::Yes;
    std::size_t workload = 0; ///< index of the first of the card that this is true of
    std::size_t workloads = 1; ///< how many of the card this is true of
    LineReason reason = LineReason::NoSelector;
    bool isNew = false; ///< by what-if
};

/// What is drawn, before anybody thinks of where.
struct PictureInput {
    std::vector<PictureCard> cards{};
    std::vector<PictureGroup> groups{};
    std::vector<PictureLine> lines{};
    bool isWhatIf = false;
};

/// `today` is what stands in the files while `shown` is a what-if, or null.
[[nodiscard]] PictureInput pictureInput(const Isolation &shown, const Isolation *today, const PictureFilter &filter);

/// Whether a workload passes the filter.
[[nodiscard]] bool showsWorkload(const Workload &workload, const PictureFilter &filter);

/// Lanes with more cards than this fold by namespace.
inline constexpr std::size_t cardsBeforeFolding = 8;

} // namespace bulkhead
