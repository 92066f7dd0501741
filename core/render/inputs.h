#pragma once

#include "render/envsubst.h"
#include "render/kustomization.h"
#include "render/renderer.h"
#include "render/sourcefacts.h"
#include "render/treereader.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace driftgate
{

/// What is kept between closures, by content: see TreeCaches.
struct InputCaches {
    TreeCaches trees;
    LruCache<BlobId, std::shared_ptr<const Kustomization>> kustomizations{8'000};
    LruCache<BlobId, std::shared_ptr<const std::vector<PluginConfig>>> plugins{1'000};
    SourceFactsCache facts{8'000};
};

/// The closure of an application with what rendering needs to know beside it.
struct Inputs {
    Closure closure;
    /// What stands in the way, in the order found. The tool is asked all the same, unless there
    /// is one of the next two.
    std::vector<Error> problems;
    std::vector<Error> remotes; ///< what lies outside the repository, each named where it stands
    /// What makes a render senseless: a plugin that changes every object, a missing value file.
    std::optional<Error> refusal;

    struct Source {
        InputUse use = InputUse::Resource;
        BlobId blob;
    };
    /// Files by what they are used for; a file used twice keeps its first use.
    std::map<std::string, Source> sources;
    struct Generated {
        std::string kind;
        std::string name;
        Place place;
    };
    std::vector<Generated> generated;
    /// Kustomizations that are laid out without some of their generators.
    struct Edit {
        BlobId blob;
        std::vector<size_t> generators;
        bool withoutHelm = false;
    };
    std::map<std::string, Edit> edits;
    std::vector<Error> leftOut; ///< what those edits leave out
    /// Links to folders that a layout makes though the repository has none: charts that helm
    /// wants in charts/ and that lie elsewhere.
    std::map<std::string, std::string> links;
    std::vector<std::string> valueFiles; ///< Helm: as given by the options, real paths
    /// Files that a layout writes in place of the repository's, or beside them.
    std::map<std::string, std::string> written;
    /// Kustomize: some file lies beside its kustomization's folder, and may.
    bool loadsAnywhere = false;

    /// What a Flux Kustomization does to the objects once they are built.
    struct AfterBuild {
        bool substitutes = false;
        Variables variables;
        std::vector<std::pair<std::string, std::string>> labels; ///< commonMetadata
        std::vector<std::pair<std::string, std::string>> annotations;
        Place place; ///< of the Kustomization
    };
    AfterBuild afterBuild;
};

/// Finds the inputs of an application. Errors: as Renderer::closure().
[[nodiscard]] Result<Inputs> gatherInputs(const TreeReader &reader, std::string_view path,
                                          const RenderOptions &options, InputCaches &caches,
                                          const RenderLimits &limits);

/// The base of the walks over one method's inputs: adds files with the links that lead to them.
class InputWalk
{
public:
    InputWalk(const TreeReader &reader, const RenderOptions &options, InputCaches &caches,
              const RenderLimits &limits, Inputs &inputs);

protected:
    using Found = TreeReader::Found;
    /// Looks a path up; the links on the way become part of the closure.
    [[nodiscard]] Result<Found> find(std::string_view path);
    [[nodiscard]] Status addFile(const std::string &path, const TreeEntry &entry);
    struct FolderVisit {
        bool recurse = true;
        bool followFolderLinks = true;
        std::function<bool(const std::string &path)> take; ///< asked for every file
        std::function<void(const std::string &path, const Found &)> taken;
        std::set<std::string> seen; ///< folders, so that links cannot lead in a circle
    };
    /// Adds the files of a folder, following links to files; tells submodules as problems.
    [[nodiscard]] Status addFolder(const std::string &path, const TreeId &tree, FolderVisit &visit);
    [[nodiscard]] Result<Found> entryIn(const std::string &folder, const TreeEntry &entry);
    void use(const std::string &path, InputUse use, const BlobId &blob);
    void problem(ErrorCode code, QString text, Place place);
    void missing(const std::string &path);

    const TreeReader &m_reader;
    const RenderOptions &m_options;
    InputCaches &m_caches;
    const RenderLimits &m_limits;
    Inputs &m_inputs;

private:
    std::set<std::string> m_added;
};

[[nodiscard]] QString shownPath(std::string_view path);

} // namespace driftgate
