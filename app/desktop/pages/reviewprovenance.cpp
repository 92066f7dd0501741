#include "desktop/pages/reviewprovenance.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/objectlist.h"
#include "desktop/widgets/age.h"

#include <QCoreApplication>

#include <map>

namespace driftgate
{

namespace
{

class Provenance
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::ReviewProvenance)
};

const FieldDifference *differenceAt(const AlignedDocument &document, int row)
{
    const int32_t difference = document.rows[static_cast<size_t>(row)].difference;
    return difference < 0 ? nullptr : &document.differences[static_cast<size_t>(difference)];
}

RowAnnotation annotationOf(const Commit &commit, bool right, TimePoint now)
{
    RowAnnotation out;
    const QString text =
        commit.summary.empty()
            ? shortId(commit.id)
            : Provenance::tr("%1 %2, %3")
                  .arg(shortId(commit.id), QString::fromStdString(commit.author.name),
                       QString::fromStdString(commit.summary));
    (right ? out.right : out.left) = text;
    out.detail = QString::fromStdString(commit.id.hex());
    if (!commit.summary.empty())
        out.detail += u'\n' + ageAgo(commit.author.when, now);
    return out;
}

} // namespace

std::optional<SourcePlace> sourceOf(const ReviewSnapshot &review, const ObjectComparison &object,
                                    const AlignedDocument &document, int row, DiffSide side)
{
    if (row < 0 || row >= std::ssize(document.rows) || !review.state)
        return std::nullopt;
    const bool fromTarget = side == DiffSide::Right || sidesOf(review.pair.kind).left == Side::Live;
    const bool isTarget = fromTarget && object.target;
    const std::optional<Object> &source = isTarget ? object.target : object.base;
    if (!source || source->origin.file.empty())
        return std::nullopt;
    SourcePlace out;
    out.revision = !isTarget && review.state->deployed.revision ? *review.state->deployed.revision
                                                                : review.state->targetRevision;
    out.path = QString::fromStdString(source->origin.file);
    out.line = source->origin.line;
    if (const FieldDifference *const difference = differenceAt(document, row)) {
        const Value *const value = difference->path.in(source->value);
        if (value != nullptr && value->line() > 0)
            out.line = value->line();
    }
    return out;
}

std::vector<FieldPath> fieldsOfGit(const AlignedDocument &document)
{
    std::vector<FieldPath> out;
    for (const FieldDifference &difference : document.differences) {
        if (difference.cause == Cause::Git || difference.cause == Cause::Both)
            out.push_back(difference.path);
    }
    return out;
}

std::function<RowAnnotation(int)> commitAnnotations(const ProvenanceSnapshot &found,
                                                    std::shared_ptr<const AlignedDocument> document,
                                                    bool right, TimePoint now)
{
    std::map<std::string, Commit> commits;
    for (const auto &[path, commit] : found.commits)
        commits.emplace(path.toString(), commit);
    if (commits.empty())
        return {};
    return [document = std::move(document), commits = std::move(commits), right,
            now](int row) -> RowAnnotation {
        const FieldDifference *const difference = differenceAt(*document, row);
        const auto it =
            difference == nullptr ? commits.end() : commits.find(difference->path.toString());
        return it == commits.end() ? RowAnnotation() : annotationOf(it->second, right, now);
    };
}

} // namespace driftgate
