package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.access.SealedColumn;
import org.gongkai.access.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of demands to correct a record. */
@Component
class SealedDemands implements SealedColumns {
    @Override
    public List<SealedColumn> columns() {
        return List.of(
                new SealedColumn("own_data_demand", "said", "'own-data/' || token"),
                new SealedColumn("own_data_demand", "answered", "'own-data/' || token || '/answer'"),
                new SealedColumn("own_data_demand", "served", "'own-data/' || token || '/service'"));
    }
}
