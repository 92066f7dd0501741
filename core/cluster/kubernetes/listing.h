#pragma once

#include "cluster/kubernetes/apiclient.h"
#include "manifest/sharedobjects.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// Which objects of one kind: those of a namespace, those that a label selector finds.
struct ListScope {
    ApiResource resource;
    std::string ns;       ///< "" for all
    std::string selector; ///< "" for all
    friend auto operator<=>(const ListScope &, const ListScope &) = default;
};

/// All of them at one moment.
struct Listed {
    SharedObjects objects;       ///< a part a page, in the server's order
    std::string resourceVersion; ///< where a watch goes on
};

/// One page of a list as a server sends it.
struct ListPage {
    std::vector<Object> objects;
    std::string next; ///< the `continue` token; "" on the last page
    std::string resourceVersion;
};

/// Reads a page. Entries of a typed list name neither kind nor version: they get the resource's.
/// An entry that is no object is an error of its own. Errors: Invalid, Limit.
[[nodiscard]] Result<ListPage> readListPage(std::string_view body, const ApiResource &resource);
/// One object that a server sent. Errors: Invalid.
[[nodiscard]] Result<Object> readLiveObject(Value value, const ApiResource &resource);

/// Page by page; the next page is on its way while one is read. A list that expires in the middle
/// (410) is begun again. Errors: as Cluster's.
[[nodiscard]] QCoro::Task<Result<Listed>> list(ClientPtr client, ListScope scope,
                                               CancelToken cancel);

} // namespace driftgate
